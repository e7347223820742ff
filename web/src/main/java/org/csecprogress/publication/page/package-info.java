/** The public pages, rendered once and served as bytes, and the release desk. */
package org.csecprogress.publication.page;
