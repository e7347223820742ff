/** Releases: their life, and the public tables that they are made of. */
package org.csecprogress.publication;
