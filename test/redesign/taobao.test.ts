import { pagesOfPart } from './parts';
import { survivesRedesigns } from './survives';

survivesRedesigns(pagesOfPart(0));
