/** The report's pictures as data, and the shapes of its map. */
package org.csecprogress.publication.picture;
