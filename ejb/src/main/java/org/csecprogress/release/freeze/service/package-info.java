/** Freezing: fixes the approved revisions and everything else that a release counts. */
package org.csecprogress.release.freeze.service;
