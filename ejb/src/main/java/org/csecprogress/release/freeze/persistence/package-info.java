/** Stores previewed figures. */
package org.csecprogress.release.freeze.persistence;
