package org.csecprogress.retention.service;

import java.util.Optional;
import org.csecprogress.retention.RecordKind;
import org.csecprogress.retention.RetentionRun;

/**
 * A line of the retention schedule.
 *
 * @param waiting how many records are too old and wait for the next night
 * @param last the last run, if there was one
 * @param isHeld whether a legal hold stands
 */
public record RetentionLine(
        RecordKind kind, long waiting, Optional<RetentionRun> last, boolean isHeld) {}
