/** Releases: their life cycle, and the public tables that they contain. */
package org.csecprogress.publication;
