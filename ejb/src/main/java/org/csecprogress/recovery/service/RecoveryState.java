package org.csecprogress.recovery.service;

import java.time.Instant;
import java.util.Optional;

/**
 * The newest backup and the last drill.
 *
 * @param made when the newest backup was made; empty for none
 * @param size its size in bytes; 0 for none
 * @param drill the result of the last drill; empty for none
 */
public record RecoveryState(Optional<Instant> made, long size, Optional<DrillResult> drill) {}
