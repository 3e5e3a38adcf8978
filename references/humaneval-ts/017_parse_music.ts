function parseMusic(music_string: string): number[] {
  const beats: Record<string, number> = { o: 4, "o|": 2, ".|": 1 };
  return music_string
    .split(" ")
    .filter((note) => note !== "")
    .map((note) => beats[note]);
}
