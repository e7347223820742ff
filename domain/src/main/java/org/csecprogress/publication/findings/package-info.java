/** The report's findings on change, worked out only from the masked tables of two releases. */
package org.csecprogress.publication.findings;
