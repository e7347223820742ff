package org.csecprogress.release.embargo;

import org.csecprogress.release.ReleaseNumber;

/** Somebody who could read a release before it was public, as everyone is told. */
public record EarlyReader(ReleaseNumber number, EmbargoPerson person) {}
