/** Stores releases and their events. */
package org.csecprogress.release.persistence;
