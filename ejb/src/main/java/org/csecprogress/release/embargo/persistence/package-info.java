/** Stores who may read releases before they are public. */
package org.csecprogress.release.embargo.persistence;
