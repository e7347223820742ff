/** Frozen content of releases and results of their builds, as entities and repositories. */
package org.csecprogress.publication.content;
