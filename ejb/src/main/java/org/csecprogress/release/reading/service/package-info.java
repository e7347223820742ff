/** The reading of published releases; the public side reads nothing else. */
package org.csecprogress.release.reading.service;
