package org.csecprogress.filing.revision;

import org.csecprogress.filing.Revision;

/**
 * The revision that an editor changes.
 *
 * @param edits 1 if the editor has changed this submission before, otherwise 0
 * @param certifications the number of its certifications, which lapse with a change
 */
public record WorkingCopy(Revision revision, long edits, long certifications) {}
