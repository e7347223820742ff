/** The closed list of questions that everybody can ask about the published tables. */
package org.csecprogress.release.exploration;
