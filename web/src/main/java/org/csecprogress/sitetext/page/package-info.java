/** Pages of the words of the portal itself. */
package org.csecprogress.sitetext.page;
