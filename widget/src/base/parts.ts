/**
 * What an element asks for once it is in the page. From here, because each chunk that loads others brings the means to
 * verify them: the box itself should not bring them twice.
 */
export const loadSearchEngine = () => import('../connect/search-engine.ts');
