/** Correction of a published filing, and withdrawal of a filing. */
package org.csecprogress.filing.correction.page;
