/** Releases: the one state machine, numbers, parts, sign-offs and events. */
package org.csecprogress.release;
