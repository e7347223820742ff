/** Drawings as shapes: bars, dots, funnels, maps, shares and trends. */
package org.csecprogress.report.drawing.page;
