/** The glossary of the report. */
package org.csecprogress.publication.glossary;
