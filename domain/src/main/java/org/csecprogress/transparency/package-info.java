/** Daily heads, which seal what the portal has recorded so that nobody rewrites it in silence. */
package org.csecprogress.transparency;
