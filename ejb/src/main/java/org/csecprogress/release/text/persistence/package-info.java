/** Stores texts and decisions on them. */
package org.csecprogress.release.text.persistence;
