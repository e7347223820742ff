package org.csecprogress.catalog.place;

/**
 * The place that stands for a high-intensity area.
 *
 * @param place code of the region or county
 * @param name name of the region, or of the county without "County"
 * @param isCounty whether it is a county
 */
public record HighIntensityArea(String place, String name, boolean isCounty) {}
