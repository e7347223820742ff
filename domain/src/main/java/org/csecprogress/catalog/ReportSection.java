package org.csecprogress.catalog;

import org.csecprogress.kernel.LocalText;

/**
 * A section of the public report.
 *
 * @param number its number, from 1
 * @param name its heading
 */
public record ReportSection(int number, LocalText name) {}
