/** What the portal seals each day, so that nobody can rewrite it in silence. */
package org.csecprogress.transparency;
