/** The review of texts before they become public, and their decisions. */
package org.csecprogress.release.text;
