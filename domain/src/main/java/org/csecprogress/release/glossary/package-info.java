/** The glossary of the public report. */
package org.csecprogress.release.glossary;
