/** The pictures of the public report. */
package org.csecprogress.release.picture;
