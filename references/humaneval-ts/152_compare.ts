function compare(game: number[], guess: number[]): number[] {
  return game.map((score, i) => Math.abs(score - guess[i]));
}
