function bf(planet1: string, planet2: string): string[] {
  const planets = ["Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune"];
  const first = planets.indexOf(planet1);
  const second = planets.indexOf(planet2);
  if (first < 0 || second < 0) {
    return [];
  }
  return planets.slice(Math.min(first, second) + 1, Math.max(first, second));
}
