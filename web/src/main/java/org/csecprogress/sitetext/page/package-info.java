/** The pages for editing the portal's own texts. */
package org.csecprogress.sitetext.page;
