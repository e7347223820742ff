/** Use cases of the words of the portal itself. */
package org.csecprogress.sitetext.service;
