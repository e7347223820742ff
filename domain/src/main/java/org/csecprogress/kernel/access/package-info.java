/** Events of access: what left the portal, and which pages were refused. */
package org.csecprogress.kernel.access;
