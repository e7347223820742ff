/** The stage that a correction of a published submission has reached. */
package org.csecprogress.filing.correction;
