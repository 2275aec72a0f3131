/** A place’s name after the French « de », elided or contracted: « d’Ottawa », « du Goulet », « des Escoumins ». */
export function afterDe(place: string): string {
  if (place.startsWith('Le ')) return `du ${place.slice(3)}`;
  if (place.startsWith('Les ')) return `des ${place.slice(4)}`;
  return /^[aeiouàâéèêëîïôûœ]/i.test(place) ? `d’${place}` : `de ${place}`;
}
