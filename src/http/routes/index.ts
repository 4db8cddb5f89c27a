import type { Metrics } from '../metrics.js';
import { describeRoutes } from '../openapi.js';
import type { Route } from '../route.js';
import { createSamples } from '../samples.js';
import type { HttpServices } from '../services.js';
import { auditRoutes } from './audit.js';
import { clientRoutes } from './clients.js';
import { descriptionRoutes } from './description.js';
import { dictationRoutes } from './dictations.js';
import { envelopeAndPlotterRoutes } from './envelopes-and-plotters.js';
import { handRoutes } from './hands.js';
import { healthRoutes } from './health.js';
import { jobRoutes } from './jobs.js';
import { oneLetterRoutes } from './letter.js';
import { letterFileRoutes } from './letter-files.js';
import { letterHistoryRoutes } from './letter-history.js';
import { letterLinkRoutes } from './letter-links.js';
import { letterPaperRoutes } from './letter-paper.js';
import { letterPictureRoutes } from './letter-pictures.js';
import { letterTemplateRoutes } from './letter-templates.js';
import { letterRoutes } from './letters.js';
import { paperAndPenRoutes } from './paper-and-pens.js';
import { previewRoutes } from './previews.js';
import { printRunRoutes } from './print-runs.js';
import { printerRoutes } from './printers.js';
import { recordingRoutes } from './recordings.js';
import { reviewRoutes } from './reviews.js';
import { sessionRoutes } from './session.js';
import { staffRoutes } from './staff.js';
import { streamRoutes } from './stream.js';

/** Every route of the service. A new one is a line in one of these tables, and a row in the access matrix of the tests. */
export function allRoutes(services: HttpServices, metrics: Metrics): Route[] {
  const samples = createSamples(services.previewer);
  const routes = [
    ...letterRoutes(services),
    ...oneLetterRoutes(services),
    ...letterFileRoutes(services),
    ...letterPaperRoutes(services),
    ...letterLinkRoutes(services),
    ...letterHistoryRoutes(services),
    ...letterPictureRoutes(services),
    ...letterTemplateRoutes(services),
    ...recordingRoutes(services),
    ...reviewRoutes(services),
    ...previewRoutes(services),
    ...dictationRoutes(),
    ...printerRoutes(services),
    ...printRunRoutes(services),
    ...handRoutes(services, samples),
    ...paperAndPenRoutes(services, samples),
    ...envelopeAndPlotterRoutes(services),
    ...sessionRoutes(services),
    ...streamRoutes(services),
    ...jobRoutes(services),
    ...clientRoutes(services),
    ...staffRoutes(services),
    ...auditRoutes(services),
    ...healthRoutes(services, metrics),
  ];
  return [...routes, ...descriptionRoutes(() => describeRoutes(routes))];
}
