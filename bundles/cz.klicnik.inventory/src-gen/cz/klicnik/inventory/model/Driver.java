/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.inventory.model;

import cz.klicnik.core.machine.DriverStatus;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Driver</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.inventory.model.Driver#getId <em>Id</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Driver#getStatus <em>Status</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Driver#getInventory <em>Inventory</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Driver#getSlots <em>Slots</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.inventory.model.InventoryPackage#getDriver()
 * @model
 * @generated
 */
public interface Driver extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getDriver_Id()
	 * @model required="true"
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Driver#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Status</em>' attribute.
	 * @see #setStatus(DriverStatus)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getDriver_Status()
	 * @model dataType="cz.klicnik.inventory.model.DriverStatus" required="true"
	 * @generated
	 */
	DriverStatus getStatus();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Driver#getStatus <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Status</em>' attribute.
	 * @see #getStatus()
	 * @generated
	 */
	void setStatus(DriverStatus value);

	/**
	 * Returns the value of the '<em><b>Inventory</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Inventory#getDrivers <em>Drivers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Inventory</em>' container reference.
	 * @see #setInventory(Inventory)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getDriver_Inventory()
	 * @see cz.klicnik.inventory.model.Inventory#getDrivers
	 * @model opposite="drivers"
	 * @generated
	 */
	Inventory getInventory();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Driver#getInventory <em>Inventory</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Inventory</em>' container reference.
	 * @see #getInventory()
	 * @generated
	 */
	void setInventory(Inventory value);

	/**
	 * Returns the value of the '<em><b>Slots</b></em>' containment reference list.
	 * The list contents are of type {@link cz.klicnik.inventory.model.Slot}.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Slot#getDriver <em>Driver</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Slots</em>' containment reference list.
	 * @see cz.klicnik.inventory.model.InventoryPackage#getDriver_Slots()
	 * @see cz.klicnik.inventory.model.Slot#getDriver
	 * @model opposite="driver" containment="true"
	 * @generated
	 */
	EList<Slot> getSlots();

} // Driver
