package org.csecprogress.catalog.place;

import org.csecprogress.kernel.CountyCode;

/**
 * A California county.
 *
 * @param code its two-digit code
 * @param name its name, without "County"
 * @param slug its name in URLs
 * @param seat its county seat
 * @param region its region
 * @param fips its five-digit federal code
 * @param population2019 people of all ages in 2019
 * @param children2019 children aged 0 to 17 in 2019, estimated
 * @param highIntensityArea name of the high-intensity area that contains it, or empty
 */
public record County(
        CountyCode code,
        String name,
        String slug,
        String seat,
        Region region,
        String fips,
        long population2019,
        long children2019,
        String highIntensityArea) {}
