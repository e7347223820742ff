/** Permissions for CDSS to enter a county’s figures. */
package org.csecprogress.filing.access;
