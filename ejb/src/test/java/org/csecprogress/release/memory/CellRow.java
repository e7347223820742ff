package org.csecprogress.release.memory;

import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseRow;

/**
 * A figure of a masked table, in memory.
 *
 * @param table name of the table
 * @param position its row, from 1
 */
public record CellRow(Release release, String table, int position, ReleaseRow row) {}
