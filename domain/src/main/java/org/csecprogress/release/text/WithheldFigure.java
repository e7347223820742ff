package org.csecprogress.release.text;

/**
 * Name of a figure that a release withholds, without its value.
 *
 * @param geography {@code STATE}, or the code of a region or county
 * @param dimension code of the dimension, or {@code TOTAL}
 * @param category code of the public group, or {@code TOTAL}
 */
public record WithheldFigure(String measure, String geography, String dimension, String category) {}
