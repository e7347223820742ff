/** Texts of the portal that a state may edit, with approval by a second person. */
package org.csecprogress.sitetext;
