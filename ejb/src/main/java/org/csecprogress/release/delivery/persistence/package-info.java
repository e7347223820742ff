/** Stores who was sent which report. */
package org.csecprogress.release.delivery.persistence;
