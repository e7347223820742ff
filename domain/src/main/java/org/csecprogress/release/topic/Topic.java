package org.csecprogress.release.topic;

import java.util.Optional;

/**
 * The page of a section of the report.
 *
 * @param section number of the section, from 1
 * @param slug its name in addresses, such as {@code who-reported}
 * @param lead code of the measure whose sentence opens the page; empty if another sentence does
 */
public record Topic(int section, String slug, Optional<String> lead) {}
