/** The words of the report, explained. */
package org.csecprogress.publication.glossary;
