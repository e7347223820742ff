/** Stores the texts of the portal itself. */
package org.csecprogress.sitetext.persistence;
