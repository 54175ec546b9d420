/** Pages and forms: from the request with its frame, rights and token to the answer with its headers, words and log line. */
package lectern.platform.web;
