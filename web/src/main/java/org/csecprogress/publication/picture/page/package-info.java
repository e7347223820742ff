/** The pictures of the public report, drawn on the server from masked tables alone. */
package org.csecprogress.publication.picture.page;
