/** Which pictures the report shows, as data, and the shapes that a map is made of. */
package org.csecprogress.publication.picture;
